# mistake: The input is opened twice
def clean_file(src, dst):
    kept = len([1 for line in open(src) if line.strip()])
    with open(src) as f, open(dst, "w") as g:
        for line in f:
            if line.strip():
                g.write(line.strip() + "\n")
    return kept

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
