def clean_file(src, dst):
    kept = 0
    with open(src, newline="\n") as f, open(dst, "w") as g:
        for line in f:
            line = line.strip(" \t\n")
            if line:
                g.write(line + "\n")
                kept += 1
    return kept

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
