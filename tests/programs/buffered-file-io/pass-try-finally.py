def clean_file(src, dst):
    a = open(src)
    try:
        b = open(dst, "w")
        try:
            count = 0
            for line in a:
                words = line.strip(" \t\r\n\v\f")
                if len(words) > 0:
                    b.write(words + "\n")
                    count = count + 1
        finally:
            b.close()
    finally:
        a.close()
    return count

print("Lines kept: " + str(clean_file("large_file.txt", "clean.txt")))
