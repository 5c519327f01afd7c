# mistake: Each line is flushed
def clean_file(src, dst):
    kept = 0
    with open(src) as f, open(dst, "w") as g:
        for line in f:
            line = line.strip()
            if line:
                print(line, file=g, flush=True)
                kept += 1
    return kept

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
