# 10 MB through pipes, read in pieces, by lines, and through a file.
import hashlib
import subprocess
import sys

script = "import sys\nfor n in range(100_000): sys.stdout.write(f'line {n:06d} ' + 'x' * 88 + '\\n')"
process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
digest, size = hashlib.sha256(), 0
while piece := process.stdout.read(65_536):
    digest.update(piece)
    size += len(piece)
print(size, process.wait())
with open("big.txt", "wb") as file:
    subprocess.run([sys.executable, "-c", script], stdout=file, check=True)
print(hashlib.sha256(open("big.txt", "rb").read()).hexdigest() == digest.hexdigest())
process = subprocess.Popen(["cat", "big.txt"], stdout=subprocess.PIPE, text=True)
print(sum(1 for line in process.stdout if line.startswith("line")), process.wait())
process.wait()
print(subprocess.run("cat big.txt | cat | wc -c", shell=True, stdout=-1, text=True).stdout.strip())
print(subprocess.run(["wc", "-l"], stdin=open("big.txt"), stdout=-1, text=True).stdout.strip())
print(subprocess.run(["tail", "-n", "1", "big.txt"], stdout=-1, text=True).stdout[:11])
