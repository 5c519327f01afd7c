# A named pipe.
import os
import stat
import subprocess

os.mkfifo("pipe")
print(stat.S_ISFIFO(os.stat("pipe").st_mode), stat.filemode(os.stat("pipe").st_mode))
writer = subprocess.Popen("echo through the pipe > pipe", shell=True)
with open("pipe") as file:
    print(file.read())
print(writer.wait())
