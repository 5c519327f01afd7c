# Pipes, files and threads.
import os, tempfile, threading
end, start = os.pipe()
got = []
def read():
    with os.fdopen(end) as file:
        for line in file: got.append(line.strip())
reader = threading.Thread(target=read)
reader.start()
with os.fdopen(start, 'w') as file:
    def write(n):
        for i in range(50): file.write(f'{n} {i}\n')
    writers = [threading.Thread(target=write, args=(n,)) for n in range(4)]
    for one in writers: one.start()
    for one in writers: one.join()
reader.join()
print(len(got), sorted(got) == sorted(f'{n} {i}' for n in range(4) for i in range(50)))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'log')
    with open(path, 'a') as file:
        lock = threading.Lock()
        def log(n):
            with lock: file.write(f'{n}\n' * 2)
        writers = [threading.Thread(target=log, args=(n,)) for n in range(10)]
        for one in writers: one.start()
        for one in writers: one.join()
    print(sorted(map(int, open(path).read().split())) == sorted([*range(10)] * 2))
