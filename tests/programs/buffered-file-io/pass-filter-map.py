def clean_file(src, dst):
    total = 0
    with open(src, "r") as f, open(dst, "w") as g:
        for s in filter(None, map(str.strip, f)):
            g.write(s)
            g.write("\n")
            total += 1
    return total

kept = clean_file("large_file.txt", "clean.txt")
print("cleaning done")
print(f"Lines kept: {kept}")
