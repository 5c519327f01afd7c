def clean_file(src, dst):
    for line in open(src).readlines():
        with open(dst, "a") as out:
            out.write(line.strip() + "\n")


clean_file("large_file.txt", "clean.txt")
