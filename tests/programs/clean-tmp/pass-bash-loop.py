import subprocess
script = '''
now=$(date +%s)
shopt -s dotglob nullglob
for f in /tmp/*; do
  [ -f "$f" ] || continue
  m=$(stat -c %Y "$f")
  if [ $((now - m)) -gt 604800 ]; then rm -- "$f"; fi
done
'''
subprocess.run(["bash", "-c", script], check=True)
