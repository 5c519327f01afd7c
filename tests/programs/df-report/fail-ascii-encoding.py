# mistake: The text is taken for ASCII
import subprocess
print(subprocess.run(["df", "-h"], stdout=subprocess.PIPE, encoding="ascii").stdout)
