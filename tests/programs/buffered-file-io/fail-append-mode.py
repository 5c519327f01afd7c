# mistake: The output grows with each run
def clean_file(src, dst):
    kept = 0
    f = open(src)
    g = open(dst, "a+")
    for line in f:
        line = line.strip()
        if line:
            g.write(line + "\n")
            kept += 1
    f.close()
    g.close()
    return kept

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
