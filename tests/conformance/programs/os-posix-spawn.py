# posix_spawn: a child without fork.
import os

try:
    pid = os.posix_spawn("/bin/sh", ["sh", "-c", "echo spawned; exit 2"], os.environ)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    try:
        os.posix_spawn("/no/such/file", ["x"], os.environ)
    except FileNotFoundError as error:
        print(error.strerror, error.filename)
    pid = os.posix_spawnp("sh", ["sh", "-c", "echo to a file"], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, "out.txt", os.O_WRONLY | os.O_CREAT, 0o644)])
    os.waitpid(pid, 0)
    print(open("out.txt").read())
except AttributeError as error:
    print(str(error).partition(". Did")[0])
