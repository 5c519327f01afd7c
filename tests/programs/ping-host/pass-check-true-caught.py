import subprocess as sp
try:
    done = sp.run(["ping", "-c", "4", "google.com"], check=True, stdout=sp.PIPE, stderr=sp.PIPE, encoding="utf-8")
    print(done.stdout)
except sp.CalledProcessError as e:
    print(e.output)
    print("ping failed:", e.stderr)
