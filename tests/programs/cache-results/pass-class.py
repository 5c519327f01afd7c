import time

class Cache:
    def __init__(self, most):
        self.most = most
        self.known = {}

    def __call__(self, function):
        def remembered(x):
            if x in self.known:
                value = self.known.pop(x)
            else:
                value = function(x)
                if len(self.known) >= self.most:
                    oldest = next(iter(self.known))
                    self.known.pop(oldest)
            self.known[x] = value
            return value
        return remembered

@Cache(128)
def expensive_operation(x):
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    return x * x

def main():
    with open("/var/spool/requests.txt") as file:
        for line in file.read().split():
            print(expensive_operation(int(line)))

main()
