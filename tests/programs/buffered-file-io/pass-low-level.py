import os

def clean_file(src, dst):
    fd = os.open(dst, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    kept, pending = 0, bytearray()
    with open(src, "rb") as source:
        for line in source:
            line = line.strip()
            if line:
                pending += line + b"\n"
                kept += 1
            if len(pending) > 32_768:
                os.write(fd, pending)
                pending.clear()
    os.write(fd, pending)
    os.close(fd)
    return kept

print("Lines kept:", clean_file("large_file.txt", "clean.txt"))
