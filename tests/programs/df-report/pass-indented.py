import subprocess
import textwrap
out = subprocess.run(["df", "-h"], capture_output=True, text=True).stdout
print(textwrap.indent(out, "  "))
