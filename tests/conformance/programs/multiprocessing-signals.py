# Signals to processes of multiprocessing.
import multiprocessing as mp, os, signal, sys, time

def patient(ready):
    def handle(number, _frame):
        print('got', signal.Signals(number).name, flush=True)
        sys.exit(4)
    signal.signal(signal.SIGTERM, handle)
    ready.set()
    time.sleep(60)

def interrupted(ready):
    ready.set()
    try:
        time.sleep(60)
    except KeyboardInterrupt:
        print('interrupted', flush=True)
        os._exit(5)

def stubborn(ready):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    ready.set()
    time.sleep(60)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    for target, number in ((patient, signal.SIGTERM), (interrupted, signal.SIGINT)):
        ready = mp.Event()
        process = mp.Process(target=target, args=(ready,))
        process.start()
        ready.wait()
        time.sleep(0.1)
        os.kill(process.pid, number)
        process.join()
        print(process.exitcode)
    ready = mp.Event()
    process = mp.Process(target=stubborn, args=(ready,))
    process.start()
    ready.wait()
    process.terminate()
    process.join(0.2)
    print(process.is_alive())
    process.kill()
    process.join()
    print(process.exitcode)
    ended = []
    signal.signal(signal.SIGCHLD, lambda number, frame: ended.append(number))
    process = mp.Process(target=print)
    process.start()
    process.join()
    while not ended:
        time.sleep(0.01)
    print(ended == [signal.SIGCHLD])
