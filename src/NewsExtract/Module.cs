using System.Runtime.CompilerServices;

// Methods do not clear their local structs and stack buffers first, which for the larger ones costs more than what they do.
// The compiler sees to it that no local is read before it is set; what reads more of a stack buffer than it wrote clears it itself.
[module: SkipLocalsInit]
