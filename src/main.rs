//! The binary: everything is in [`dubhashi::cli`].

fn main() -> std::process::ExitCode {
    dubhashi::cli::run()
}
