# A working directory that is gone.
import os
import shutil
import subprocess
import sys

top = os.getcwd()
os.mkdir("doomed")
os.chdir("doomed")
os.rmdir(top + "/doomed")
for action in (os.getcwd, lambda: os.listdir("."), lambda: open("x", "w"), lambda: os.mkdir("y"), lambda: os.stat("."), lambda: os.path.abspath("x")):
    try:
        print(type(action()).__name__)
    except OSError as error:
        print(type(error).__name__, error.strerror)
print(subprocess.run(["echo", "a child still starts"], stdout=-1).stdout)
print(subprocess.run(["true"], cwd="/").returncode)
try:
    os.chdir("..")
    print(os.getcwd() == top)
except OSError as error:
    print("up:", error.strerror)
os.chdir(top)
os.makedirs("again/inner")
os.chdir("again/inner")
shutil.rmtree(top + "/again")
try:
    print(os.getcwd())
except FileNotFoundError as error:
    print(error.strerror, error.filename)
os.chdir("/")
print(os.getcwd())
