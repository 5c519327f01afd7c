# An exception in a process: its traceback goes to standard error, and its exit code is 1.
import io, multiprocessing as mp, os, sys

class Odd(Exception): pass

def inner(n): raise Odd(f'number {n}')

def raises(path):
    sys.stderr = open(path, 'w')
    inner(7)

def chained(path):
    sys.stderr = open(path, 'w')
    try:
        inner(1)
    except Odd as error:
        raise KeyError('k') from error

if __name__ == '__main__':
    mp.set_start_method('spawn')
    for target in (raises, chained):
        process = mp.Process(target=target, args=('errors.txt',), name='The worker')
        process.start()
        process.join()
        lines = open('errors.txt').read().splitlines()
        print(process.exitcode)
        print([line for line in lines if not line.startswith(' ')])
        print([line.rsplit('/', 1)[-1] for line in lines if 'main.py' in line])
        print([line.strip() for line in lines if 'inner(' in line or 'raise ' in line])
