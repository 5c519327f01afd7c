# mistake: Only the end is stripped
def clean_file(src, dst):
    kept = 0
    with open(src) as f, open(dst, "w") as g:
        for line in f:
            line = line.rstrip()
            if line:
                g.write(line + "\n")
                kept += 1
    return kept

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
