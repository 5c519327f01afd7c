# What a process ends with, and what it says then.
import multiprocessing as mp, os, signal, sys, time

def returns(): return 5
def leaves(code): sys.exit(code)
def raises(): raise ValueError('no good')
def leaves_at_once(): os._exit(9)
def sleeps(): time.sleep(60)
def signals_itself(number): os.kill(os.getpid(), number)
def computes():
    while True:
        pass

def ended(target, *args):
    process = mp.Process(target=target, args=args)
    process.start()
    process.join()
    return process.exitcode

if __name__ == '__main__':
    mp.set_start_method('spawn')
    print(ended(returns))
    for code in (0, 3, None, 256 + 7, -1, True):
        print(code, ended(leaves, code))
    sys.stdout.flush()
    print(ended(leaves, 'some last words'))
    print(ended(leaves_at_once))
    print(ended(signals_itself, signal.SIGKILL), ended(signals_itself, signal.SIGTERM), ended(signals_itself, signal.SIGUSR1))
    for target in (sleeps, computes):
        for end in (mp.Process.terminate, mp.Process.kill):
            process = mp.Process(target=target)
            process.start()
            process.join(0.3)
            print(process.is_alive(), process.exitcode)
            end(process)
            process.join()
            print(process.is_alive(), process.exitcode, signal.Signals(-process.exitcode).name)
            end(process)
