# A named pipe.
import os
import stat
import subprocess

os.mkfifo("pipe")
print(stat.S_ISFIFO(os.stat("pipe").st_mode), stat.filemode(os.stat("pipe").st_mode))
writer = subprocess.Popen("echo through the pipe 2>/dev/null > pipe", shell=True, stderr=subprocess.DEVNULL)
try:
    with open("pipe") as file:
        print(file.read())
except OSError as error:
    print(error.strerror)
print(writer.wait())
