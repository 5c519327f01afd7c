# mistake: Everything is in memory
def clean_file(src, dst):
    with open(src) as f:
        text = f.read()
    kept = 0
    with open(dst, "w") as g:
        for line in text.splitlines():
            if line.strip():
                g.write(line.strip() + "\n")
                kept += 1
    return kept

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
