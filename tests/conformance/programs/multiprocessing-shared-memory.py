# SharedMemory, ShareableList, and files that processes have mapped.
import mmap, multiprocessing as mp, os
from multiprocessing.shared_memory import SharedMemory, ShareableList

def change(name, listed):
    memory = SharedMemory(name)
    memory.buf[0:5] = bytes(memory.buf[0:5]).upper()
    memory.close()
    items = ShareableList(name=listed)
    items[0] += 1
    items[1] = 'new'
    items.shm.close()

def change_file(path):
    with open(path, 'r+b') as file, mmap.mmap(file.fileno(), 0) as mapped:
        mapped[0:3] = b'ABC'

def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, getattr(error, 'strerror', error))

if __name__ == '__main__':
    mp.set_start_method('spawn')
    memory = SharedMemory(create=True, size=16)
    memory.buf[:5] = b'hello'
    items = ShareableList([41, 'old', None, 2.5, b'x', True])
    process = mp.Process(target=change, args=(memory.name, items.shm.name))
    process.start()
    process.join()
    print(process.exitcode, bytes(memory.buf[:5]), memory.size >= 16, list(items), len(items), items.index(2.5))
    print(os.path.exists('/dev/shm/' + memory.name))
    refused(lambda: SharedMemory('no-such-memory'))
    refused(lambda: SharedMemory(create=True, size=0))
    refused(lambda: SharedMemory(memory.name, create=True, size=4).name == '')
    memory.close()
    memory.unlink()
    items.shm.close()
    items.shm.unlink()
    print(os.path.exists('/dev/shm/' + memory.name))
    open('mapped.bin', 'wb').write(b'abcdefgh')
    with open('mapped.bin', 'r+b') as file, mmap.mmap(file.fileno(), 0) as mapped:
        process = mp.Process(target=change_file, args=('mapped.bin',))
        process.start()
        process.join()
        print(process.exitcode, mapped[:])
        mapped[7:8] = b'!'
        mapped.flush()
    print(open('mapped.bin', 'rb').read())
