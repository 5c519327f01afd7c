import subprocess

def count_matches(term: str) -> int:
    result = subprocess.run(["grep", "-c", "-F", "--", term, "/var/log/app.log"], capture_output=True, text=True)
    return int(result.stdout)

print(count_matches("timeout"))
