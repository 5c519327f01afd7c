# The life of a Process.
import multiprocessing as mp, os, time

def work(*args, **named):
    me = mp.current_process()
    print(me.name, me.daemon, me.pid == os.getpid(), me.exitcode, args, named)

def wait(seconds):
    time.sleep(seconds)

class Own(mp.Process):
    def __init__(self, text):
        super().__init__(name='own')
        self.text = text
    def run(self):
        print(self.text, self.name, mp.parent_process().name, mp.parent_process().pid == os.getppid())

def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    process = mp.Process(target=work, args=(1, 'two'), kwargs={'three': [3]})
    print(process.name, process.pid, process.ident, process.exitcode, process.is_alive(), process.daemon)
    refused(process.join)
    refused(lambda: process.sentinel)
    process.start()
    print(process.pid == process.ident, process.pid > 0, process.is_alive(), process.exitcode)
    refused(process.start)
    process.join()
    print(process.is_alive(), process.exitcode, process.name)
    print(repr(process) == f'<SpawnProcess name={process.name!r} pid={process.pid} parent={os.getpid()} stopped exitcode=0>')
    refused(process.start)
    process.close()
    refused(process.is_alive)
    refused(lambda: process.pid)
    refused(process.join)
    print('closed' in repr(process))
    own = Own('text')
    own.start()
    own.join()
    print(own.exitcode)
    slow = mp.Process(target=wait, args=(0.5,), daemon=True)
    print(slow.daemon)
    slow.start()
    refused(lambda: setattr(slow, 'daemon', False))
    slow.join(0.01)
    print(slow.exitcode, slow.is_alive())
    refused(slow.close)
    slow.join(timeout=30)
    print(slow.exitcode)
    many = [mp.Process(target=wait, args=(0,)) for _ in range(4)]
    for one in many:
        one.start()
    for one in many:
        one.join()
    print([one.exitcode for one in many], [one.name for one in many])
    refused(lambda: mp.Process(group=1))
    refused(lambda: setattr(mp.Process(), 'name', 5))
    nobody = mp.Process()
    nobody.start()
    nobody.join()
    print(nobody.exitcode)
