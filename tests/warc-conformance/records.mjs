// One line a record, as `warc-records` of the benchmarks prints them: file, type, id, address, length and SHA-256 of the block, SHA-256 of a response's decoded payload.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { WARCParser } from "warcio";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

for (const file of process.argv.slice(2)) {
  const blocks = new WARCParser(createReadStream(file), { parseHttp: false });
  const messages = new WARCParser(createReadStream(file))[Symbol.asyncIterator]();
  for await (const record of blocks) {
    const block = await record.readFully(false);
    const message = (await messages.next()).value;
    const payload = record.warcType === "response" ? sha256(await message.readFully(true)) : "";
    console.log([basename(file), record.warcType, record.warcHeader("WARC-Record-ID"), record.warcTargetURI, block.length, sha256(block), payload].join("\t"));
  }
}
