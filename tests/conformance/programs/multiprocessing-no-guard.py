# A program that starts a process while it is imported by one: the well-known RuntimeError.
import multiprocessing as mp, subprocess, sys

PROGRAM = '''
import multiprocessing as mp
def work(): print("worked")
mp.set_start_method("spawn", force=True)
process = mp.Process(target=work)
process.start()
process.join()
print("exit code", process.exitcode)
'''
GUARDED = PROGRAM.replace('mp.set_start', 'if __name__ == "__main__":\n mp.set_start').replace('\nprocess', '\n process').replace('\nprint', '\n print')

if __name__ == '__main__':
    for name, text in (('bare.py', PROGRAM), ('guarded.py', GUARDED)):
        open(name, 'w').write(text)
        done = subprocess.run([sys.executable, name], capture_output=True, text=True)
        print(done.returncode, done.stdout)
        lines = done.stderr.splitlines()
        start = next((number for number, line in enumerate(lines) if line.startswith('RuntimeError')), len(lines))
        print('\n'.join(line.rstrip() for line in lines[start:start + 12]))
    done = subprocess.run([sys.executable, '-c', PROGRAM], capture_output=True, text=True)
    print(done.stdout, done.stderr.splitlines()[-1].split(':')[0])
