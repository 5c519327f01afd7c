from subprocess import PIPE, Popen
out, err = Popen(["df", "-h"], stdout=PIPE, stderr=PIPE).communicate()
for row in out.decode("utf-8").splitlines():
    print(row)
if err:
    print("df complained:", err.decode("utf-8"))
