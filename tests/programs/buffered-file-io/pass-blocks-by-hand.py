import io

def clean_file(src, dst):
    kept = 0
    with io.open(src, buffering=65536) as source, io.open(dst, "w") as target:
        block = []
        for line in source:
            line = line.strip()
            if line:
                block.append(line)
            if len(block) == 500:
                target.write("\n".join(block) + "\n")
                kept += len(block)
                block.clear()
        if block:
            target.write("\n".join(block) + "\n")
            kept += len(block)
    return kept

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
