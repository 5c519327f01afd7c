def clean_file(src, dst):
    kept = 0
    with open(src) as f, open(dst, "w") as g:
        for line in f:
            line = line.strip()
            if line:
                if kept:
                    g.write("\n")
                g.write(line)
                kept += 1
    return kept

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
