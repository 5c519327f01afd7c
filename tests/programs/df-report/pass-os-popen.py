import os
for line in os.popen("df -h"):
    print(line, end="")
