# mistake: Everything is in memory
def clean_file(src, dst):
    kept = []
    with open(src) as f:
        for line in f:
            line = line.strip()
            if line:
                kept.append(line)
    with open(dst, "w") as g:
        g.write("".join(line + "\n" for line in kept))
    return len(kept)

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
