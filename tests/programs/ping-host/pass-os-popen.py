import os
with os.popen("ping -c 4 google.com") as pipe:
    text = pipe.read()
print(text, end="")
