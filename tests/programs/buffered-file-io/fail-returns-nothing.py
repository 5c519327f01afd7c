# mistake: The number is not returned
def clean_file(src, dst):
    kept = 0
    with open(src) as f, open(dst, "w") as g:
        for line in f:
            line = line.strip()
            if line:
                g.write(line + "\n")
                kept += 1
    print(f"Lines kept: {kept}")

clean_file('large_file.txt', 'clean.txt')
