# mistake: Text on stderr is taken for a failure
import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(result.stdout)
if result.stderr:
    print(result.stderr)
    print(f"Exit code: {result.returncode}")
