# mistake: The number counts the lines read
def clean_file(src, dst):
    with open(src) as f, open(dst, "w") as g:
        n = 0
        for n, line in enumerate(f, 1):
            if line.strip():
                g.write(line.strip() + "\n")
    return n

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
