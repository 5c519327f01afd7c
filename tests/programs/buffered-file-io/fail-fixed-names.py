# mistake: The file names are fixed
def clean_file(src="large_file.txt", dst="clean.txt"):
    kept = 0
    with open("large_file.txt") as f, open("clean.txt", "w") as g:
        for line in f:
            if line.strip():
                g.write(line.strip() + "\n")
                kept += 1
    return kept

print(f"Lines kept: {clean_file()}")
