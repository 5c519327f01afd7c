"""The kinds and names of everything psutil answers with. Run on a real Debian it printed debian.txt."""
import psutil


def shape(value, depth=0):
    """The kinds of a value and of its parts, in one line."""
    name = type(value).__name__
    if hasattr(value, "_fields"):
        return name + "(" + ", ".join(f"{field}={shape(part)}" for field, part in zip(value._fields, value)) + ")"
    if isinstance(value, dict):
        return name + "{" + ", ".join(sorted({f"{shape(key)}: {shape(part)}" for key, part in value.items()})) + "}"
    if isinstance(value, (list, tuple, set)):
        return name + "[" + ", ".join(sorted({shape(part) for part in value})) + "]"
    return name


def show(name, *args, of=psutil, label="psutil", **words):
    try:
        told = shape(getattr(of, name)(*args, **words))
    except psutil.Error as error:
        told = type(error).__name__
    print(f"{label}.{name}: {told}")


show("cpu_times")
show("cpu_times", percpu=True)
show("cpu_percent", 0.1)
show("cpu_percent", 0.1, percpu=True)
show("cpu_times_percent", 0.1)
show("cpu_count")
show("cpu_count", logical=False)
show("cpu_stats")
show("cpu_freq")
show("getloadavg")
show("virtual_memory")
show("swap_memory")
show("disk_partitions")
show("disk_usage", "/")
show("disk_io_counters")
show("disk_io_counters", perdisk=True)
show("net_io_counters")
show("net_io_counters", pernic=True)
show("net_if_stats")
show("sensors_temperatures")
show("sensors_fans")
show("sensors_battery")
show("boot_time")
show("pids")
show("pid_exists", 1)
process = psutil.Process()
PARTS = ("name", "exe", "cmdline", "status", "ppid", "username", "uids", "gids", "cpu_percent", "cpu_times", "cpu_num",
             "memory_info", "memory_percent", "memory_full_info", "memory_maps", "num_threads", "threads",
             "create_time", "cwd", "environ", "io_counters", "num_fds", "nice", "ionice", "is_running", "num_ctx_switches",
             "net_connections", "cpu_affinity", "parent", "parents", "children")
for name in PARTS:
    show(name, of=process, label="Process")
show("rlimit", psutil.RLIMIT_NOFILE, of=process, label="Process")
print(sorted(process.as_dict()))
print([name for name in dir(psutil) if name[0] != "_" and not name.startswith("heap_")])
print([name for name in dir(process) if not name.startswith("_")])
cext = psutil._psplatform.cext
print([name for name in sorted(dir(cext)) if name[0] != "_" and not name.startswith("heap_")])
try:
    psutil.Process(999_999)
except psutil.NoSuchProcess as error:
    print(repr(error), "/", error)
for wrong in (-1, 10**30, "1", 1.5):
    try:
        psutil.Process(wrong)
    except Exception as error:
        print(type(error).__name__, error)
calls = (
    lambda: psutil.disk_usage("/nowhere"),
    lambda: process.wait(-1),
    lambda: psutil.cpu_percent(-1),
    lambda: process.cpu_percent(-1),
    lambda: psutil.net_connections("x"),
    lambda: process.rlimit(99),
    lambda: psutil.virtual_memory(1),
)
for call in calls:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, getattr(error, "strerror", None) or str(error).replace(str(process.pid), "PID"))
