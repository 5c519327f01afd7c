# Pipe and connections.
import multiprocessing as mp
from multiprocessing.connection import wait

def answer(end):
    while True:
        try:
            end.send(('got', end.recv()))
        except EOFError:
            break
    end.close()

def say(end, text):
    end.send_bytes(text)
    end.close()

def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    mine, theirs = mp.Pipe()
    process = mp.Process(target=answer, args=(theirs,))
    process.start()
    theirs.close()
    for item in (1, None, {'a': [1, 2]}, 'x' * 100_000):
        mine.send(item)
        kind, got = mine.recv()
        print(kind, got == item)
    print(mine.poll(), mine.poll(0.05), mine.readable, mine.writable, mine.closed)
    mine.close()
    process.join()
    print(process.exitcode, mine.closed)
    refused(lambda: mine.send(1))
    refused(mine.poll)
    reader, writer = mp.Pipe(duplex=False)
    print(reader.readable, reader.writable, writer.readable, writer.writable)
    refused(lambda: reader.send(1))
    refused(writer.recv)
    process = mp.Process(target=say, args=(writer, b'some bytes'))
    process.start()
    writer.close()
    print(wait([reader, process.sentinel], 30) != [])
    print(reader.recv_bytes())
    refused(reader.recv)
    process.join()
    print(wait([process.sentinel], 0) == [process.sentinel])
    one, other = mp.Pipe()
    one.send_bytes(b'0123456789', 2, 5)
    buffer = bytearray(10)
    print(other.recv_bytes_into(buffer, 1), bytes(buffer))
    one.send_bytes(b'0123456789')
    refused(lambda: other.recv_bytes(4))
    refused(lambda: one.send_bytes(b'abc', 4))
    refused(lambda: one.send_bytes(b'abc', 1, 5))
    one.close()
    print(wait([], 0))
    with mp.Pipe()[0] as end:
        print(end.closed)
    print(end.closed)
