# Listener and Client, and connections that are sent to other processes.
import multiprocessing as mp
from multiprocessing.connection import AuthenticationError, Client, Listener

def ask(address, key):
    try:
        with Client(address, authkey=key) as connection:
            connection.send('question')
            return connection.recv()
    except Exception as error:
        return type(error).__name__

def asks(address, key, out):
    out.put(ask(address, key))

def hand_on(bag, end):
    given = bag.recv()
    given.send('through the given end')
    given.close()
    end.send('done')

if __name__ == '__main__':
    mp.set_start_method('spawn')
    out = mp.SimpleQueue()
    with Listener(('127.0.0.1', 0), authkey=b'secret') as listener:
        for key in (b'secret', b'other'):
            process = mp.Process(target=asks, args=(listener.address, key, out))
            process.start()
            try:
                with listener.accept() as connection:
                    print(listener.last_accepted[0], connection.recv())
                    connection.send(['answer'])
            except AuthenticationError as error:
                print(type(error).__name__)
            process.join()
            print(out.get())
    bag, theirs = mp.Pipe()
    mine, end = mp.Pipe()
    one, other = mp.Pipe()
    process = mp.Process(target=hand_on, args=(theirs, end))
    process.start()
    bag.send(other)
    print(one.recv(), mine.recv())
    process.join()
    print(process.exitcode)
