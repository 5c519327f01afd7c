# mistake: The output is opened for every line
import os

def clean_file(src, dst):
    if os.path.exists(dst):
        os.remove(dst)
    n = 0
    open(dst, "w").close()
    for line in open(src):
        if line.strip():
            with open(dst, "a") as f:
                f.write(line.strip() + "\n")
            n += 1
    return n

print(f"Lines kept: {clean_file('large_file.txt', 'clean.txt')}")
