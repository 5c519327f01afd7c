import os

def clean_file(src, dst):
    kept = 0
    with open(src, "rb") as source, open(dst, "wb") as target:
        for line in source:
            line = line.strip()
            if not line:
                continue
            target.write(line + b"\n")
            kept += 1
    return kept

print("Lines kept:", clean_file(os.path.join(os.getcwd(), "large_file.txt"), "clean.txt"))
