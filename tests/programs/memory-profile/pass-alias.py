import memory_profiler as mp

@mp.profile
def process_data(n: int = 5_000) -> int:
    """With a list."""
    return sum(list(range(n)))

@mp.profile
def process_data_lean(n: int = 5_000) -> int:
    """Without."""
    return n * (n - 1) // 2

def main():
    assert process_data() == process_data_lean()

if __name__ == "__main__":
    main()
