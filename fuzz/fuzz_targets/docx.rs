#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| dubhashi_fuzz::read_package_as("docx", data));
