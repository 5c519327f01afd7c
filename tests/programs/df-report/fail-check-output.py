# mistake: One unreadable mount throws the table away
import subprocess
print(subprocess.check_output(["df", "-h"], encoding="utf-8"))
