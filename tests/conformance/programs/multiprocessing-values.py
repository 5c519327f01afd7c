# Value and Array: memory that processes share.
import ctypes, multiprocessing as mp
from multiprocessing import sharedctypes

class Point(ctypes.Structure):
    _fields_ = [('x', ctypes.c_double), ('y', ctypes.c_int)]

def add(value, times):
    for _ in range(times):
        with value.get_lock():
            value.value += 1

def change(number, text, numbers, point, points):
    number.value *= 2
    text.value = text.value.upper()
    for i in range(len(numbers)):
        numbers[i] = numbers[i] ** 2
    point.x, point.y = 1.5, 7
    for one in points:
        one.y += 10

if __name__ == '__main__':
    mp.set_start_method('spawn')
    value = mp.Value('i', 0)
    processes = [mp.Process(target=add, args=(value, 100)) for _ in range(4)]
    for one in processes:
        one.start()
    for one in processes:
        one.join()
    print(value.value, str(value).startswith('<Synchronized wrapper for c_'))
    number = mp.Value('d', 1.25, lock=False)
    text = mp.Array('c', b'hello world', lock=False)
    numbers = mp.Array('i', range(6))
    point = sharedctypes.Value(Point, 0, 1)
    points = mp.Array(Point, [(1.0, 1), (2.0, 2)], lock=mp.RLock())
    process = mp.Process(target=change, args=(number, text, numbers, point, points))
    process.start()
    process.join()
    print(process.exitcode, number.value, text.value, list(numbers), numbers[1:4], len(numbers))
    print(point.x, point.y, [(one.x, one.y) for one in points])
    numbers[0:2] = [100, 200]
    print(numbers[:3], numbers.get_obj()[0])
    with numbers.get_lock():
        numbers[0] += 1
    print(numbers[0])
    raw = mp.RawArray('h', 4)
    raw[:] = [1, 2, 3, 4]
    print(list(raw), mp.RawValue('b', -3).value, mp.Array('i', 3)[:], mp.Value(ctypes.c_bool, True).value)
    copy = sharedctypes.copy(point.get_obj())
    copy.y = 99
    print(copy.y, point.y)
    for action in (lambda: mp.Value('i', 'x'), lambda: mp.Array('i', [1])[3], lambda: mp.Value('z'), lambda: mp.Value('i', lock=3)):
        try:
            print(action())
        except Exception as error:
            print(type(error).__name__, error)
    large = mp.Array('d', 100_000)
    large[99_999] = 2.5
    print(sum(large))
