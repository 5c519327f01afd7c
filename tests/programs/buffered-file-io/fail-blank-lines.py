# mistake: Lines of blanks are kept
def clean_file(src, dst):
    kept = 0
    with open(src) as f, open(dst, "w") as g:
        for line in f:
            if line != "\n":
                g.write(line.strip() + "\n")
                kept += 1
    return kept

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
