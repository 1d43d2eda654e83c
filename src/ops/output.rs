//! Writing a file of the user's, whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::OpsError;

/// Writes `path` by `write`: a file is replaced in one step when it is complete, and keeps its
/// place behind a link; anything that is no file (a pipe, a device) is written to.
pub(super) fn write_file<T>(
    path: &str,
    write: impl FnOnce(&mut dyn Write) -> Result<T, OpsError>,
) -> Result<T, OpsError> {
    let told = |e: io::Error| OpsError::io(path, &e);
    let target = fs::canonicalize(path).unwrap_or_else(|_| PathBuf::from(path));
    match fs::metadata(&target) {
        Ok(meta) if meta.is_dir() => return Err(told(io::ErrorKind::IsADirectory.into())),
        Ok(meta) if !meta.is_file() => {
            let mut out = BufWriter::new(File::options().write(true).open(&target).map_err(told)?);
            let result = write(&mut out)?;
            out.flush().map_err(told)?;
            return Ok(result);
        }
        _ => {}
    }
    let mut file = temporary(path, &target)?;
    let result = {
        let mut out = BufWriter::new(&mut file);
        let result = write(&mut out)?;
        out.flush().map_err(told)?;
        result
    };
    // What is replaced may be the user's only copy.
    file.as_file().sync_all().map_err(told)?;
    file.persist(&target).map_err(|e| told(e.error))?;
    Ok(result)
}

/// Writes a file that must not exist yet.
pub fn write_new(path: &str, text: &str) -> Result<(), OpsError> {
    ensure_folder(path)?;
    if Path::new(path).exists() {
        return Err(OpsError::File {
            file: path.to_owned(),
            reason: "expected no file of this name, found one; it was left as it is".into(),
        });
    }
    write(path, text.as_bytes())
}

/// Writes a file of the user's, whole or not at all.
pub fn write(path: &str, bytes: &[u8]) -> Result<(), OpsError> {
    write_file(path, |out| {
        out.write_all(bytes).map_err(|e| OpsError::io(path, &e))
    })
}

/// Fails where [`write_file`] would fail for want of a folder, before any work is done.
pub fn ensure_folder(path: &str) -> Result<(), OpsError> {
    let folder = folder(Path::new(path));
    if folder.is_dir() {
        return Ok(());
    }
    Err(OpsError::File {
        file: path.to_owned(),
        reason: format!("expected a folder {}, found none", folder.display()),
    })
}

fn folder(target: &Path) -> &Path {
    let parent = target.parent().filter(|p| !p.as_os_str().is_empty());
    parent.unwrap_or(Path::new("."))
}

/// A new file beside the target, readable as the target is, or as the user's other files are.
fn temporary(path: &str, target: &Path) -> Result<tempfile::NamedTempFile, OpsError> {
    ensure_folder(path)?;
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let had = fs::metadata(target).map(|meta| meta.permissions());
        builder.permissions(had.unwrap_or_else(|_| fs::Permissions::from_mode(0o666)));
    }
    builder
        .tempfile_in(folder(target))
        .map_err(|e| OpsError::io(path, &e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_keeps_pointing_to_its_file() {
        let dir = tempfile::tempdir().unwrap();
        let (real, link) = (dir.path().join("real"), dir.path().join("link"));
        fs::write(&real, "old").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let put = |out: &mut dyn Write| out.write_all(b"new").map_err(|e| OpsError::io("x", &e));
        write_file(link.to_str().unwrap(), put).unwrap();
        assert_eq!(fs::read(&real).unwrap(), b"new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_keeps_who_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("private");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        let put = |out: &mut dyn Write| out.write_all(b"new").map_err(|e| OpsError::io("x", &e));
        write_file(path.to_str().unwrap(), put).unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}
