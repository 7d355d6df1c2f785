"""archives.py FOLDER COUNT PAGES: writes as many crawl archives, of so many pages each, made from the sample pages."""
import gzip, pathlib, sys, uuid

folder, count, pages = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
samples = [path.read_text("utf-8") for path in sorted((pathlib.Path(__file__).parent / "../../docs/samples").glob("*.html"))]
folder.mkdir(parents=True)
for shard in range(count):
    with open(folder / f"crawl-{shard:03}.warc.gz", "wb") as archive:
        for number in range(shard * pages, (shard + 1) * pages):
            page = samples[number % len(samples)].replace("</title>", f" {number}</title>").encode()
            content = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
            header = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{uuid.UUID(int=number + 1)}>\r\nWARC-Date: 2026-01-02T03:04:05Z\r\n"
                      f"WARC-Target-URI: https://harbour.example/{number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(content)}\r\n\r\n")
            archive.write(gzip.compress(header.encode() + content + b"\r\n\r\n"))
